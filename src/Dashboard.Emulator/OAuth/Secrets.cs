using System.Security.Cryptography;

namespace Dashboard.Emulator.OAuth;

/// <summary>Keys, tokens and verifiers nobody can guess.</summary>
internal static class Secrets
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    internal static string New(int length) => RandomNumberGenerator.GetString(Letters, length);

    /// <summary>X's tokens start with the user's id, a dash between.</summary>
    internal static string NewToken(string userId) => userId + "-" + New(32);
}
