using System.Globalization;
using Dashboard.Data.Access.People;

namespace Dashboard.Pages.Admin.People;

/// <summary>Finds people by what is typed: each word must stand in their address, roles, teams or agents.</summary>
internal static class PersonSearch
{
    public static bool Fits(PersonListing person, string typed) =>
        typed.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Places(person).Any(place => Holds(place, word)));

    private static IEnumerable<string> Places(PersonListing person) =>
    [
        person.Email,
        .. person.Roles.Select(RoleTexts.Of),
        .. person.Teams.Select(team => team.Name),
        .. person.Teams.Select(team => team.ExternalId),
        .. person.Agents,
    ];

    private static bool Holds(string place, string word) =>
        CultureInfo.CurrentCulture.CompareInfo.IndexOf(place, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
