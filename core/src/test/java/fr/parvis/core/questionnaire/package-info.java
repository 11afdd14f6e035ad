@NullMarked
package fr.parvis.core.questionnaire;

import org.jspecify.annotations.NullMarked;
