package fr.parvis.mairie;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.web.Face;

@ApplicationScoped
class MairieFace implements Face {

    @Override
    public String path() {
        return "mairie";
    }
}
