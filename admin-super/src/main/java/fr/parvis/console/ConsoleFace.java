package fr.parvis.console;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.web.Face;

@ApplicationScoped
class ConsoleFace implements Face {

    @Override
    public String path() {
        return "console";
    }
}
