package fr.parvis.core.journal;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

/** Who acts in the current request: a signed-in person, a resident without a name, or Parvis itself in a job. */
@RequestScoped
public class Actor {

    private @Nullable UUID person;
    private String label = "parvis";

    public void is(UUID person, String label) {
        this.person = person;
        this.label = label;
    }

    public void isResident() {
        this.person = null;
        this.label = "resident";
    }

    public @Nullable UUID person() {
        return person;
    }

    public String label() {
        return label;
    }
}
