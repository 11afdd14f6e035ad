package fr.parvis.core.paper;

/** Which reading of a sheet it is. */
enum Turn {
    FIRST,
    SECOND,
    THIRD
}
