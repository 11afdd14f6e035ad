package fr.parvis.core.passkey;

/** A public key that somebody's device holds the other half of. Not to be changed. */
public final class Credential {

    private final byte[] id;
    private final byte[] data;
    private final long counter;

    /**
     * One that was kept.
     *
     * @param id what the device calls it
     * @param data what {@link #data} told when it was registered
     * @param counter as it was told last
     */
    public Credential(byte[] id, byte[] data, long counter) {
        this.id = id.clone();
        this.data = data.clone();
        this.counter = counter;
    }

    public byte[] id() {
        return id.clone();
    }

    /** Attested credential data, in the bytes of the standard (6.5.1): model, id and public key. */
    public byte[] data() {
        return data.clone();
    }

    /** How often the device has answered with it; many always say zero. */
    public long counter() {
        return counter;
    }
}
