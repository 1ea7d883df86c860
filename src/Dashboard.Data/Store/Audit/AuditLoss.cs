using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Data.Store.Audit;

/// <summary>What was there when the key of the seals was lost, as the entry about it says.</summary>
/// <param name="Number">The last place of the chain that is sealed by keys that are gone; 0 or more.</param>
/// <param name="Digest">The <see cref="AuditDigest"/> of the chain up to there.</param>
internal sealed partial record AuditLoss(long Number, string Digest)
{
    /// <summary>Reads what <see cref="ToString"/> writes; null for what an older version wrote, which has no digest.</summary>
    public static AuditLoss? Parse(string details) =>
        Form().Match(details) is { Success: true } match
        && long.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new AuditLoss(number, match.Groups["digest"].Value)
            : null;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"a new key from here on; up to place {Number} the key is gone, digest {Digest}");

    [GeneratedRegex(
        "^a new key from here on; up to place (?<number>[0-9]{1,18}) the key is gone, digest (?<digest>[0-9a-f]{64})$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
