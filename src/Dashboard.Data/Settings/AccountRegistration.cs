using Dashboard.Data.Foundation;

namespace Dashboard.Data.Settings;

/// <summary>What connects an account on X to this product. Its text never tells the tokens: they are <see cref="Secret"/>s.</summary>
/// <param name="Handle">The @handle, with or without the @.</param>
/// <param name="XUserId">X's id of the account, a decimal string.</param>
/// <param name="PrivacyUrl">The business's privacy policy; used when the account is new.</param>
/// <param name="DisplayName">The name in the question, or null; used when the account is new.</param>
public sealed record AccountRegistration(
    string Handle, string XUserId, Secret Token, Secret TokenSecret, string PrivacyUrl, string? DisplayName = null)
{
    /// <summary>The name of the profile on X; null where it is not known.</summary>
    public string? ProfileName { get; init; }
}
