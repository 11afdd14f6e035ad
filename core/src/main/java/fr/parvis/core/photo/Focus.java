package fr.parvis.core.photo;

/** Around which of nine points a photo is cropped, as on a sheet that is folded in three both ways. */
public enum Focus {
    TOP_LEFT(0, 0),
    TOP(1, 0),
    TOP_RIGHT(2, 0),
    LEFT(0, 1),
    CENTRE(1, 1),
    RIGHT(2, 1),
    BOTTOM_LEFT(0, 2),
    BOTTOM(1, 2),
    BOTTOM_RIGHT(2, 2);

    private final int column;
    private final int row;

    Focus(int column, int row) {
        this.column = column;
        this.row = row;
    }

    /** How much of the surplus goes away on the left: nothing, half or all. */
    int left(int surplus) {
        return surplus * column / 2;
    }

    /** How much of the surplus goes away above. */
    int above(int surplus) {
        return surplus * row / 2;
    }
}
