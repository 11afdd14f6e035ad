/** A commune's board and its consultations as residents read them: what is asked, the result, the council's answer. */
@NullMarked
package fr.parvis.citizen.consultation;

import org.jspecify.annotations.NullMarked;
