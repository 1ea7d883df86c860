using System.Buffers.Binary;
using System.Security.Cryptography;
using Dashboard.Data.Access;
using Dashboard.Data.Store.Entities;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Identity;

/// <summary>
/// Compares passwords in the same time for everybody: who has none, who is nobody, and who has a hash of fewer rounds than are asked for
/// now. Without this, the quicker answer would tell which addresses are somebody's.
/// </summary>
/// <param name="hasher">Compares.</param>
internal sealed class EvenPasswords(IPasswordHasher<User> hasher)
{
    private const int RoundsAt = 5;
    private const int SaltLength = 16;
    private const int KeyLength = 32;

    private static readonly User Nobody = new() { UserName = "nobody" };
    private static readonly Lock Door = new();
    private static string? _nobodysHash;

    /// <summary>Whether it is the password of <paramref name="user"/>; never that of nobody.</summary>
    public PasswordVerificationResult Verify(User? user, string password)
    {
        if (user?.PasswordHash is not { } hash)
        {
            hasher.VerifyHashedPassword(Nobody, NobodysHash(), password);
            return PasswordVerificationResult.Failed;
        }

        var verdict = hasher.VerifyHashedPassword(user, hash, password);
        if (MissingRounds(hash) is > 0 and var missing)
            Rfc2898DeriveBytes.Pbkdf2(password, new byte[SaltLength], missing, HashAlgorithmName.SHA512, KeyLength);
        return verdict;
    }

    /// <summary>
    /// How many rounds a hash has less than a new one: in Identity's third format (a first byte of 1) they stand, big-endian, after the
    /// kind of hash; the one before had a thousand.
    /// </summary>
    public static int MissingRounds(string hash)
    {
        const int roundsOfSecondFormat = 1000;
        var bytes = Convert.FromBase64String(hash);
        var rounds = bytes.Length >= RoundsAt + sizeof(uint) && bytes[0] == 1
            ? BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(RoundsAt))
            : roundsOfSecondFormat;
        return (int)Math.Max(0, PasswordRules.HashRounds - (long)rounds);
    }

    // By the same hasher, so that it costs the same.
    private string NobodysHash()
    {
        lock (Door)
            return _nobodysHash ??= hasher.HashPassword(Nobody, Guid.CreateVersion7().ToString());
    }
}
