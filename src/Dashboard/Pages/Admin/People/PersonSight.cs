using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Formats;

namespace Dashboard.Pages.Admin.People;

/// <summary>What somebody may see, in sentences: what their roles, teams and agents come to together.</summary>
internal static class PersonSight
{
    /// <param name="teams">The names of the teams that they lead.</param>
    /// <param name="isDisabled">Whether they cannot sign in.</param>
    public static IEnumerable<string> Of(PersonDraft draft, IReadOnlyList<string> teams, bool isDisabled)
    {
        if (isDisabled)
            return [PeopleWords.SeesDisabled];
        var (manages, leads) = (Has(draft, RoleNames.Manager), Has(draft, RoleNames.Supervisor));
        return
        [
            manages ? PeopleWords.SeesAll
                : leads && teams.Count > 0 ? Phrases.Of(PeopleWords.SeesTeams, string.Join(", ", teams))
                : leads ? PeopleWords.SeesNoTeam
                : PeopleWords.SeesNothing,
            .. manages ? [PeopleWords.SeesFiles] : Array.Empty<string>(),
            .. (manages || leads) && draft.Agents.Count > 0
                ? [Phrases.Of(PeopleWords.SeesNotOwn, string.Join(", ", draft.Agents))]
                : Array.Empty<string>(),
            .. Has(draft, RoleNames.Admin) ? [PeopleWords.SeesDesk] : Array.Empty<string>(),
        ];
    }

    private static bool Has(PersonDraft draft, string role) => draft.Roles.Contains(role, StringComparer.Ordinal);
}
