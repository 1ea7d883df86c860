using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Identity;

namespace Dashboard.Pages.Admin.People;

/// <summary>Who can take over what somebody leaves, and what came of it.</summary>
internal static class LeavingHeirs
{
    /// <summary>Those who sign in and see results.</summary>
    public static IReadOnlyList<string> Of(PersonListing leaving, IReadOnlyList<PersonListing> people) =>
    [
        .. people
            .Where(person => person.DisabledAt is null && !string.Equals(person.UserId, leaving.UserId, StringComparison.Ordinal))
            .Where(person => person.Roles.Any(role => role is RoleNames.Supervisor or RoleNames.Manager))
            .Select(person => person.Email),
    ];

    /// <summary>Does it for who is an admin now; null for who is not any more.</summary>
    public static async Task<RegistryAnswer?> DoAsync(
        ViewerAccessor viewers, Func<Actor, Task<RegistryAnswer>> act, CancellationToken cancellationToken)
    {
        var viewer = await viewers.CurrentAsync(cancellationToken);
        return viewer.Roles.HasFlag(ViewerRoles.Admin) ? await act(Actor.FromViewer(viewer)) : null;
    }

    public static Outcome? Outcome(RegistryAnswer? answer) => answer switch
    {
        null => Controls.Forms.Outcome.Refused(PeopleWords.NotAdmin),
        { Succeeded: true } => null,
        _ => Controls.Forms.Outcome.Refused(PersonFaults.Of(answer.Problems[0])),
    };
}
