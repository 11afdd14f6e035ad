package fr.parvis.core.ballot;

/** What was asked of a box is not done in the state that it is in. */
public final class WrongState extends RuntimeException {

    public WrongState(State is, String wanted) {
        super("The box is " + is + ": " + wanted);
    }
}
