using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>The tags that a batch names: made where they are new.</summary>
internal sealed class HelpDeskTags(Dictionary<string, Tag> tags)
{
    public string SetOf(ClosedConversation conversation) => TagSet.Write(NamesIn(conversation).Select(name => tags[name].Id));

    public static async Task<HelpDeskTags> NameAsync(
        DashboardContext context, IReadOnlyList<ClosedConversation> conversations, CancellationToken cancellationToken)
    {
        var names = conversations.SelectMany(NamesIn).Distinct(StringComparer.Ordinal).ToArray();
        if (names.Length == 0)
            return new HelpDeskTags([]);
        var tags = await context.Tags
            .Where(tag => EF.Parameter(names).Contains(tag.Name))
            .ToDictionaryAsync(tag => tag.Name, StringComparer.Ordinal, cancellationToken);
        foreach (var name in names.Where(name => !tags.ContainsKey(name)))
            tags.Add(name, context.Tags.Add(new Tag { Name = name }).Entity);

        // The closings need the keys.
        await context.SaveChangesAsync(cancellationToken);
        return new HelpDeskTags(tags);
    }

    private static IEnumerable<string> NamesIn(ClosedConversation conversation) => conversation.Tags ?? [];
}
