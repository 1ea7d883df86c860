using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>
/// A share of all conversations, drawn by account and case id: a case that is closed again, or judged again by a higher share, is never
/// out after it was in, so that nobody can draw again until somebody is asked.
/// </summary>
internal sealed class SampleRule : IPromptRule
{
    private const int Hundred = 100;

    public PromptReason Name => PromptReason.Sample;

    public Verdict Judge(PromptCandidate candidate, PromptRules rules, DateTimeOffset now) =>
        PlaceOf(candidate) < rules.SamplePercent ? Verdict.Send : Verdict.HoldBack(Name);

    /// <summary>From 0 to 99, each as likely as any other.</summary>
    private static int PlaceOf(PromptCandidate candidate)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{candidate.AccountId}\n{candidate.ExternalId}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));

        // Of 2^64 places the few that do not divide by a hundred weigh nothing.
        return (int)(BinaryPrimitives.ReadUInt64BigEndian(hash) % Hundred);
    }
}
