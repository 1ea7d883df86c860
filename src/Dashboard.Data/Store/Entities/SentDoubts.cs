namespace Dashboard.Data.Store.Entities;

/// <summary>
/// What is not known of when a prompt was sent, as of imported results (metrics.md, "Imported results"). The time itself is then that of
/// the score, so that the row lies in some order; no number is made of it.
/// </summary>
[Flags]
public enum SentDoubts
{
    /// <summary>It is known, and so are the prompts that nobody answered.</summary>
    None = 0,

    /// <summary>It counts in neither side of a rate: when it was sent is not known, or only what was answered is.</summary>
    NotInRates = 1,

    /// <summary>How long the answer took is not known: at least one of the two times has no time of day.</summary>
    NoDuration = 2,

    /// <summary>When the prompt was sent is not known at all: the two others hold then too.</summary>
    NoSentAt = 4,
}
