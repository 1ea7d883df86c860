using System.Globalization;

namespace Dashboard.Data.Access.Audit;

/// <summary>What the verification of the audit log found.</summary>
/// <param name="Count">How many entries are in the chain, 0 or more.</param>
/// <param name="From">When the first of them was written; null where there is none.</param>
/// <param name="To">When the last of them was written; null where there is none.</param>
/// <param name="End">The newest seal.</param>
/// <param name="Fault">The first that does not fit; null when all that can be checked is whole.</param>
/// <param name="Unread">The first that cannot be checked, since the key of its seal cannot be read; null when all can.</param>
public sealed record AuditVerdict(
    long Count, DateTimeOffset? From, DateTimeOffset? To, AuditMark End, AuditFault? Fault, AuditFault? Unread)
{
    /// <summary>What is sealed by a key that is gone; null where nothing is.</summary>
    public AuditGone? Gone { get; init; }

    /// <summary>
    /// Whether every entry is what was written, and none is missing; of what a key sealed that is gone, since that was noticed, and once
    /// somebody has taken note of it.
    /// </summary>
    public bool IsWhole => Fault is null && Unread is null && Gone is not { IsAccepted: false };

    /// <summary>All that is wrong: an entry that cannot be checked hides none that does not fit.</summary>
    public IEnumerable<AuditFault> Faults => new[] { Fault, Unread, Gone is { IsAccepted: false } gone ? gone.Fault : null }
        .OfType<AuditFault>();
}

/// <summary>
/// Entries whose seals are of a key that is gone: that they are what was written cannot be shown any more, but that they have not changed
/// since the loss was noticed can, by a digest which the key after it has sealed.
/// </summary>
/// <param name="From">The first place, 1 or more.</param>
/// <param name="To">The last place.</param>
/// <param name="NoticedAt">When the product noticed the loss, and went on with another key.</param>
/// <param name="IsAccepted">Whether somebody has taken note of it, by command.</param>
public sealed record AuditGone(long From, long To, DateTimeOffset NoticedAt, bool IsAccepted)
{
    /// <summary>The places, as the entry names them by which somebody takes note.</summary>
    public string Places => string.Create(CultureInfo.InvariantCulture, $"places {From} to {To}");

    internal AuditFault Fault => new(AuditFaultKind.KeyGone, From, EntryId: null, NoticedAt);

    /// <inheritdoc />
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"The {Places} of the chain are sealed by a key that is gone: they have not changed since {NoticedAt.UtcDateTime:u}, when that was "
            + $"noticed; whether they had before, nobody can show any more.");
}

/// <summary>A seal, by its place in the chain and its hash; written down elsewhere, it shows whether the chain still has it.</summary>
/// <param name="Number">The place, 1 or more; 0 before the first.</param>
/// <param name="Hash">64 hexadecimal digits.</param>
public sealed record AuditMark(long Number, string Hash)
{
    private const int Digits = 64;

    /// <summary>Reads what <see cref="ToString"/> writes, such as <c>12:9f86…</c>.</summary>
    /// <param name="mark">The mark; null where <paramref name="text"/> is none.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, out AuditMark? mark)
    {
        var parts = (text ?? "").Split(':');
        mark = parts is [var number, { Length: Digits } hash]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && hash.All(char.IsAsciiHexDigit)
                ? new AuditMark(place, hash)
                : null;
        return mark is not null;
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}:{Hash}");
}

/// <summary>The first place where the audit log is not as it was written.</summary>
/// <param name="Number">The place in the chain, from 1; null for an entry that has none.</param>
/// <param name="EntryId">The entry's own number; null where none is known.</param>
/// <param name="At">When the entry says that it was written; null where it is gone.</param>
public sealed record AuditFault(AuditFaultKind Kind, long? Number, long? EntryId, DateTimeOffset? At)
{
    /// <summary>What is wrong, in one English sentence for commands and the product's log.</summary>
    public override string ToString()
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"place {Number} of the chain");
        var entry = string.Create(CultureInfo.InvariantCulture, $"entry {EntryId}");
        return Kind switch
        {
            AuditFaultKind.EntryChanged => $"At {place}, {entry} is not what was written, or not in its place.",
            AuditFaultKind.EntryMissing => $"At {place}, {entry} is missing.",
            AuditFaultKind.SealMissing => $"Before {place}, seals are missing.",
            AuditFaultKind.KeyLost => $"From {place} on, some entries cannot be checked: the key of their seals cannot be read.",
            AuditFaultKind.KeyGone =>
                $"From {place} on, entries are sealed by a key that is gone; \"audit accept-loss\" takes note of it, after which they "
                    + "count as they were when it was noticed.",
            AuditFaultKind.ChangedSinceLoss =>
                $"Before {place}, something has changed since the key of the seals was lost: it is not what the digest was taken of.",
            AuditFaultKind.NotSealed => $"The {entry} has no seal: it was not written by this version of the product.",
            AuditFaultKind.OtherThanNoted => $"At {place} is another seal than the one that was noted.",
            _ => $"The end is missing: there was more, or something else, from {place} on.",
        };
    }
}

/// <summary>What can be wrong with the audit log.</summary>
public enum AuditFaultKind
{
    /// <summary>A field differs from what was sealed, an entry stands where another was, or the seal is not ours.</summary>
    EntryChanged,

    /// <summary>A sealed entry is gone.</summary>
    EntryMissing,

    /// <summary>A number of the chain is left out.</summary>
    SealMissing,

    /// <summary>The seals were made with a key that can be read no longer.</summary>
    KeyLost,

    /// <summary>The seals were made with a key that is gone, which nobody has taken note of yet.</summary>
    KeyGone,

    /// <summary>What was sealed by a key that is gone is not what it was when the loss was noticed.</summary>
    ChangedSinceLoss,

    /// <summary>An entry is in the log that the product has not sealed.</summary>
    NotSealed,

    /// <summary>A place of the chain has another seal than was noted elsewhere.</summary>
    OtherThanNoted,

    /// <summary>The chain ends before the newest seal that was noted.</summary>
    EndMissing,
}
