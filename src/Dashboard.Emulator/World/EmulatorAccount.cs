namespace Dashboard.Emulator.World;

/// <summary>A business account that sends prompts, with the token the app acts for it with.</summary>
/// <param name="UserId">X's id, a decimal string.</param>
/// <param name="Handle">Without the @.</param>
/// <param name="DisplayName">At most 20 characters.</param>
/// <param name="PrivacyUrl">Absolute, https.</param>
public sealed record EmulatorAccount(
    string UserId, string Handle, string DisplayName, string PrivacyUrl, string Token, string TokenSecret)
{
    /// <summary>Without the token, which belongs into no log.</summary>
    public override string ToString() => "@" + Handle;
}
