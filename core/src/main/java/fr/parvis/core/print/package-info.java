/**
 * Paper that anybody can read: tagged PDF in the order in which it is read aloud, with its font in it, made to the rules of PDF/UA-1
 * (ISO 14289-1) as far as they can be kept by making.
 */
@NullMarked
package fr.parvis.core.print;

import org.jspecify.annotations.NullMarked;
