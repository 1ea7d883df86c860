using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Emulator.World;

/// <summary>Where the next page of a range starts.</summary>
/// <param name="FromMs">Epoch milliseconds, inclusive.</param>
/// <param name="ToMs">Epoch milliseconds, inclusive.</param>
/// <param name="Position">Events of the range already given.</param>
/// <param name="Page">Pages of the range already given.</param>
internal readonly record struct EventCursor(long FromMs, long ToMs, int Position, int Page);

/// <summary>
/// Seals cursors instead of remembering them: any number can be open, and one that was made up, altered or given to another
/// account does not open. No two are alike, so that one can be lost and another that leads to the same place is not.
/// </summary>
internal sealed class CursorSeal
{
    private const int SealLength = 16;
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private long _given;

    internal string Close(EventCursor cursor, string account)
    {
        var given = Interlocked.Increment(ref _given);
        var text = string.Create(CultureInfo.InvariantCulture, $"{cursor.FromMs}-{cursor.ToMs}-{cursor.Position}-{cursor.Page}-{given}");
        return text + "-" + Seal(text, account);
    }

    /// <summary>Null when it was never given to this account.</summary>
    internal EventCursor? Open(string cursor, string account)
    {
        var end = cursor.LastIndexOf('-');
        if (end < 0 || !IsGenuine(cursor[..end], cursor[(end + 1)..], account))
            return null;
        var parts = cursor[..end].Split('-');
        return new EventCursor(Number(parts[0]), Number(parts[1]), (int)Number(parts[2]), (int)Number(parts[3]));
    }

    private bool IsGenuine(string text, string seal, string account)
        => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Seal(text, account)), Encoding.UTF8.GetBytes(seal));

    private string Seal(string text, string account)
        => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(account + "\n" + text)))[..SealLength];

    private static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
