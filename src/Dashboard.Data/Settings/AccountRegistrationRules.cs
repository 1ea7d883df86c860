namespace Dashboard.Data.Settings;

/// <summary>What a registration must be, beside the settings' own rules.</summary>
internal static class AccountRegistrationRules
{
    // X's handles have 15 characters at most today; the store's limit leaves room for older and longer ones.
    private const int MaximumHandleLength = 32;

    // The largest unsigned 64-bit number, which is what X's ids are.
    private const int MaximumIdLength = 20;

    public static AccountRegistration Tidy(AccountRegistration registration) => registration with
    {
        Handle = (registration.Handle ?? "").Trim().TrimStart('@'),
        XUserId = (registration.XUserId ?? "").Trim(),
    };

    public static AccountSettings SettingsOf(AccountRegistration registration) =>
        AccountSettingsRules.Tidy(new AccountSettings { PrivacyUrl = registration.PrivacyUrl, DisplayName = registration.DisplayName });

    public static IReadOnlyList<FieldError> Check(AccountRegistration registration)
    {
        FieldError?[] all =
        [
            CheckHandle(registration.Handle),
            CheckId(registration.XUserId),
            CheckToken(registration),
            registration.TokenSecret.IsEmpty
                ? new FieldError(
                    nameof(registration.TokenSecret), "Give the account's OAuth token secret.", FieldFault.TokenSecretMissing)
                : null,
        ];
        return [.. all.OfType<FieldError>(), .. AccountSettingsRules.Check(SettingsOf(registration))];
    }

    private static FieldError? CheckHandle(string handle) =>
        IsHandle(handle)
            ? null
            : new FieldError(
                nameof(AccountRegistration.Handle),
                "Give the handle as X shows it: letters, digits and underscores.",
                FieldFault.HandleWrong);

    public static bool IsHandle(string handle) =>
        handle.Length is > 0 and <= MaximumHandleLength
        && handle.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');

    private static FieldError? CheckId(string id) =>
        id.Length is > 0 and <= MaximumIdLength && id.All(char.IsAsciiDigit) && id[0] != '0'
            ? null
            : new FieldError(
                nameof(AccountRegistration.XUserId), "Give X's id of the account: digits only, not the handle.", FieldFault.XUserIdWrong);

    // X's access tokens begin with the id of whom they are for, and a dash.
    private static FieldError? CheckToken(AccountRegistration registration)
    {
        if (registration.Token.IsEmpty)
            return new FieldError(
                nameof(registration.Token), "Give the account's OAuth access token.", FieldFault.TokenMissing);
        var owner = registration.Token.Reveal().Split('-', 2);
        return owner is [{ Length: > 0 } id, _] && id.All(char.IsAsciiDigit)
            && !string.Equals(id, registration.XUserId, StringComparison.Ordinal)
                ? new FieldError(
                    nameof(registration.Token), "The access token belongs to another account.", FieldFault.TokenOfAnother)
                : null;
    }
}
