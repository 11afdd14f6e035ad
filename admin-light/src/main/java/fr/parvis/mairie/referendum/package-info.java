/** « Est-ce un référendum ? »: what the law reserves to paper is recognised, refused online, and shown its way. */
@NullMarked
package fr.parvis.mairie.referendum;

import org.jspecify.annotations.NullMarked;
