/** Tests of the whole installation: three faces in one process, and several communes on it. */
@NullMarked
package fr.parvis.installation;

import org.jspecify.annotations.NullMarked;
