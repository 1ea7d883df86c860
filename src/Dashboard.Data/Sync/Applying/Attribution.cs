using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Applying;

/// <summary>
/// Whose result a feedback is: a pure function of when its prompt was sent and of all closings of its case, the law being metrics.md,
/// "Attribution". Nothing is remembered, so neither the order nor the number of reports, prompts and answers matters.
/// </summary>
internal static class Attribution
{
    /// <summary>
    /// By how much the clocks of X and of the help desk may differ: a closing up to so long after the prompt is still before it.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The closing whose agent is rated: the last at or before the prompt, and where all are later the first. Of closings at one instant it
    /// is the one that was reported last.
    /// </summary>
    /// <param name="sentAt">When the prompt was sent.</param>
    /// <param name="closings">All closings of the case at the account that sent the prompt.</param>
    /// <returns>The closing; null where the case has none.</returns>
    public static Closing? FindClosing(DateTimeOffset sentAt, IEnumerable<Closing> closings)
    {
        Closing? last = null, first = null;
        foreach (var closing in closings)
        {
            // As a difference, since the end of the calendar has no ten minutes more.
            if (closing.ClosedAt - sentAt <= Grace)
                last = last is null || Order(closing).CompareTo(Order(last)) > 0 ? closing : last;
            else if (
                first is null
                || closing.ClosedAt < first.ClosedAt
                || (closing.ClosedAt == first.ClosedAt && closing.Place > first.Place))
                first = closing;
        }

        return last ?? first;
    }

    private static (DateTimeOffset ClosedAt, int Place) Order(Closing closing) => (closing.ClosedAt, closing.Place);
}
