package fr.parvis.citizen.portal;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import fr.parvis.core.web.Face;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.Link;
import fr.parvis.core.web.PageFrame;

/** The frame of the pages that belong to the platform as a whole, with its own legal pages at the foot. */
@RequestScoped
public class Platform {

    private final Frames frames;
    private final Instance<Face> faces;

    Platform(Frames frames, @Any Instance<Face> faces) {
        this.frames = frames;
        this.faces = faces;
    }

    public PageFrame frame() {
        PageFrame frame = frames.portal();
        List<Link> footer = new ArrayList<>(frames.legal(frame));
        // The residents' site does not know the town hall's pages; it only sees whether this process shows them.
        if (faces.stream().anyMatch(face -> face.path().equals("mairie"))) {
            footer.add(Link.to(
                    Language.of(frame.language()).words(PortalMessages.class).town_hall(), "/mairie/connexion"));
        }
        return frame.footer(footer);
    }
}
