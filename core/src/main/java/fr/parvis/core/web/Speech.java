package fr.parvis.core.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;

/** Lets every template speak the language of the request that it is for. */
@ApplicationScoped
class Speech {

    void begin(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(
                template -> template.setAttribute(TemplateInstance.LOCALE, spoken().tag()));
    }

    /** The language of the current request; French where there is none. */
    static Language spoken() {
        var container = Arc.container();
        return container != null && container.requestContext().isActive()
                ? container.instance(Site.class).get().language()
                : Language.FRENCH;
    }
}
