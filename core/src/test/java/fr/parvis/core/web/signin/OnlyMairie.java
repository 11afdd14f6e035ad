package fr.parvis.core.web.signin;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.web.Face;

/** A process that shows the town hall's face and not the console. */
@ApplicationScoped
class OnlyMairie implements Face {

    @Override
    public String path() {
        return "mairie";
    }
}
