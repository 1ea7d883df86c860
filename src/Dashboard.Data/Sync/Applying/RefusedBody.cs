using System.Data.Common;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Applying;

/// <summary>What could not be applied, in the form in which its way brings it, and why.</summary>
internal sealed record RefusedBody(string Body, string Reason, Exception Exception)
{
    /// <summary>A whole entry, of which no event can be read.</summary>
    public static RefusedBody From(InboxEntry entry, Exception exception) => new(entry.Body, ReasonOf(exception), exception);

    /// <summary>One event; of a page it becomes a list of its own.</summary>
    public static RefusedBody From(InboxEvent one, Exception exception) =>
        new(one.Entry.Source is ArrivalSource.Events ? $"[{one.Event.Raw}]" : one.Event.Raw, ReasonOf(exception), exception);

    /// <summary>Without the exception's message, which can hold a customer's words.</summary>
    private static string ReasonOf(Exception exception) =>
        $"Applying it failed: {exception.GetType().Name}{CodeOf(exception)}; the log says more";

    private static string CodeOf(Exception exception) => exception is DbException { SqlState: { } state } ? $" {state}" : "";
}
