using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Prompting.PastResults.Reading;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.PastResults;

/// <summary>
/// The sources of imported results: accounts that are not at X, so that filters, breakdowns, lists and files know them as they know
/// accounts. What ends their names keeps them apart from every handle.
/// </summary>
internal static class ImportSources
{
    private const string Ending = " (import)";

    /// <summary>The name of a source as it is kept; null for what is none.</summary>
    public static string? NameOf(string source)
    {
        var name = ConversationSpelling.OneLine(source)?.TrimStart('@');
        if (name is not null && name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
            name = name[..^Ending.Length].Trim();
        return name is { Length: > 0 and <= ImportOrder.LongestSource } ? name + Ending : null;
    }

    /// <summary>The source of that name; null where there is none yet.</summary>
    public static async Task<Account?> FindAsync(DashboardContext context, string name, CancellationToken cancellationToken) =>
        (await context.Accounts.Where(account => account.IsImported).ToListAsync(cancellationToken))
            .Find(account => string.Equals(account.Handle, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The source of that name, made where there is none. Where the results of any account are shown by no agent, those of a new source are
    /// neither: nobody has asked those whom it is about.
    /// </summary>
    public static async Task<Account> TakeAsync(
        DashboardContext context, string name, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await FindAsync(context, name, cancellationToken) is { } known)
            return known;
        var now = clock.GetUtcNow();
        var version = Guid.CreateVersion7(now);
        var account = new Account
        {
            // No id of X's is a word, and none is as long as an id of ours with one before it.
            XUserId = $"i{version:N}"[..32],
            Handle = name,
            ProtectedToken = "",
            ProtectedTokenSecret = "",
            PrivacyUrl = "",
            IsImported = true,
            HidesAgents = await context.Accounts.AnyAsync(other => other.HidesAgents, cancellationToken),
            CreatedAt = now,
            Version = version,
        };
        context.Accounts.Add(account);
        await context.SaveChangesAsync(cancellationToken);
        return account;
    }
}
