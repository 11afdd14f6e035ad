/**
 * What the syndicate decides for the whole installation, from the console: who it is, its mail server, how long traces are
 * kept, the languages of residents. A {@link fr.parvis.core.setting.Setting} has a usual value and bounds;
 * {@link fr.parvis.core.setting.Settings} keeps what was decided otherwise.
 *
 * <p>Invariants: what the environment says of a setting wins; a secret is sealed before it is kept and in no page, journal or
 * log; each change is in the journal and can be undone.
 */
@NullMarked
package fr.parvis.core.setting;

import org.jspecify.annotations.NullMarked;
