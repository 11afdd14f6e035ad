package fr.parvis.core.passkey;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.VerificationException;

/** Asks, and looks at the answers. This class is thread-safe. */
public final class Verifier {

    private static final List<PublicKeyCredentialParameters> KINDS = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.EdDSA),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));

    private static final boolean VERIFIED = true;
    private static final boolean PRESENT = true;

    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter data = new AttestedCredentialDataConverter(converter);
    private final WebAuthnManager library = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    /**
     * The key that somebody's device has made.
     *
     * @param answer the browser's, as JSON
     * @throws Unproved when it is no right answer
     */
    public Credential registered(String answer, byte[] challenge, Party party) throws Unproved {
        try {
            RegistrationData registration = library.verifyRegistrationResponseJSON(
                    answer, new RegistrationParameters(server(challenge, party), KINDS, VERIFIED, PRESENT));
            var authenticator = registration.getAttestationObject().getAuthenticatorData();
            AttestedCredentialData made = authenticator.getAttestedCredentialData();
            return new Credential(made.getCredentialId(), data.convert(made), authenticator.getSignCount());
        } catch (DataConversionException | VerificationException | NullPointerException wrong) {
            throw new Unproved(wrong);
        }
    }

    /** Which key an answer says that it is of, and whose; nothing is proved yet. */
    public static final class Shown {

        private final AuthenticationData answer;

        private Shown(AuthenticationData answer) {
            this.answer = answer;
        }

        public byte[] credential() {
            return answer.getCredentialId();
        }

        /** Whether it is the key of this person, as far as the key tells: not every key does. */
        public boolean isOf(UUID person) {
            byte[] handle = answer.getUserHandle();
            return handle == null || Arrays.equals(handle, Question.handle(person));
        }
    }

    /**
     * Reads an answer.
     *
     * @throws Unproved when it is none
     */
    public Shown read(String answer) throws Unproved {
        try {
            AuthenticationData read = library.parseAuthenticationResponseJSON(answer);
            if (read.getCredentialId() == null) {
                throw new Unproved(new IllegalArgumentException("No credential"));
            }
            return new Shown(read);
        } catch (DataConversionException | VerificationException | NullPointerException wrong) {
            throw new Unproved(wrong);
        }
    }

    /**
     * Whether an answer is right.
     *
     * @return the counter, to be kept
     * @throws Unproved.Copied when the counter went back
     * @throws Unproved when it is no right answer
     */
    public long proved(Shown shown, byte[] challenge, Party party, Credential kept) throws Unproved {
        CredentialRecordImpl known = new CredentialRecordImpl(
                null, null, null, null, kept.counter(), data.convert(kept.data()), null, null, null, null);
        try {
            return library.verify(
                            shown.answer,
                            new AuthenticationParameters(
                                    server(challenge, party), known, List.of(kept.id()), VERIFIED, PRESENT))
                    .getAuthenticatorData()
                    .getSignCount();
        } catch (MaliciousCounterValueException back) {
            throw new Unproved.Copied(back);
        } catch (DataConversionException | VerificationException | NullPointerException wrong) {
            throw new Unproved(wrong);
        }
    }

    private static ServerProperty server(byte[] challenge, Party party) {
        return ServerProperty.builder()
                .origin(new Origin(party.origin()))
                .rpId(party.host())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }
}
