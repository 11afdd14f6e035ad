package fr.parvis.citizen.portal;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import fr.parvis.core.web.Conformity;
import fr.parvis.core.web.Face;
import fr.parvis.core.web.FrameMessages;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Link;
import fr.parvis.core.web.PageFrame;

/** The frame of the pages that belong to the platform as a whole, with its own legal pages at the foot. */
@RequestScoped
public class Platform {

    private final Frames frames;
    private final FrameMessages words;
    private final PortalMessages portal;
    private final Instance<Face> faces;

    Platform(Frames frames, FrameMessages words, PortalMessages portal, @Any Instance<Face> faces) {
        this.frames = frames;
        this.words = words;
        this.portal = portal;
        this.faces = faces;
    }

    public PageFrame frame() {
        List<Link> footer = new ArrayList<>(List.of(
                Link.to(words.legal_notice(), "/mentions-legales"),
                Link.to(words.privacy(), "/donnees-personnelles"),
                Link.to(words.accessibility(Conformity.STATED.words()), "/accessibilite")));
        // The residents' site does not know the town hall's pages; it only sees whether this process shows them.
        if (faces.stream().anyMatch(face -> face.path().equals("mairie"))) {
            footer.add(Link.to(portal.town_hall(), "/mairie/connexion"));
        }
        return frames.portal().footer(footer);
    }
}
