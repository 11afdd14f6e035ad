package fr.parvis.citizen.legal;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** What the legal pages say of this installation and no database knows. */
@ConfigMapping(prefix = "parvis.citizen.legal")
public interface LegalConfig {

    /** Who hosts the servers: name, postal address and telephone, which the law wants on every site. */
    Optional<String> hosting();

    /** Where somebody reports a weakness, {@code mailto:securite@example.fr}; without it, the legal notice is named. */
    Optional<String> securityContact();
}
