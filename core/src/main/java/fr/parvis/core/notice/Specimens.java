package fr.parvis.core.notice;

import java.util.List;

/** Whoever writes letters shows them as they would look now; the console finds all who do. */
public interface Specimens {

    List<Specimen> specimens(Phrases phrases);
}
