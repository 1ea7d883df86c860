using System.Security.Cryptography;
using Dashboard.Data.Access.Sessions;

namespace Dashboard.Data.Access.SecondFactors;

/// <summary>
/// Codes for whoever has lost their authenticator. With some 79 random bits each they cannot be guessed, so that the store keeps a plain
/// hash.
/// </summary>
internal static class RecoveryCodes
{
    /// <summary>How many are made at once.</summary>
    public const int Count = 10;

    // Without 0, 1, I, L and O, which are read for one another.
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Groups = 4;
    private const int GroupLength = 4;

    public static IReadOnlyList<string> New() =>
    [
        .. Enumerable.Range(0, Count).Select(_ => string.Join(
            '-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)))),
    ];

    /// <summary>What is kept of a code, however it was typed.</summary>
    public static string HashOf(string code) =>
        SecretHash.Of(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant());
}
