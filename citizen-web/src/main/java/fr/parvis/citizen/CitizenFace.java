package fr.parvis.citizen;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.web.Face;

@ApplicationScoped
class CitizenFace implements Face {

    @Override
    public String path() {
        return "";
    }
}
