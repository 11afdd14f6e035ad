package fr.parvis.core.web;

/** A face that this process shows; each UI module contributes one bean, so that shared pages know whom they serve. */
public interface Face {

    /** The first part of its addresses: « mairie », « console »; empty for the residents' site. */
    String path();
}
