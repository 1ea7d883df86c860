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
        (string Field, string? Message)[] all =
        [
            (nameof(registration.Handle), CheckHandle(registration.Handle)),
            (nameof(registration.XUserId), CheckId(registration.XUserId)),
            (nameof(registration.Token), registration.Token.IsEmpty ? "Give the account's OAuth access token." : null),
            (nameof(registration.TokenSecret), registration.TokenSecret.IsEmpty ? "Give the account's OAuth token secret." : null),
        ];
        return
        [
            .. all.Where(entry => entry.Message is not null).Select(entry => new FieldError(entry.Field, entry.Message!)),
            .. AccountSettingsRules.Check(SettingsOf(registration)),
        ];
    }

    private static string? CheckHandle(string handle) =>
        handle.Length is > 0 and <= MaximumHandleLength && handle.All(character => char.IsAsciiLetterOrDigit(character) || character == '_')
            ? null
            : "Give the handle as X shows it: letters, digits and underscores.";

    private static string? CheckId(string id) =>
        id.Length is > 0 and <= MaximumIdLength && id.All(char.IsAsciiDigit) && id[0] != '0'
            ? null
            : "Give X's id of the account: digits only, not the handle.";
}
