using Dashboard.Data.Prompting.Roster;
using Dashboard.Pages.Admin.HelpDesk;
using Dashboard.Tests.Formats;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.HelpDesk;

public sealed class ImportFaultsTests
{
    // As many as the longest sentence has places.
    private static readonly object[] Values = ["agent_name", "A-5", "Eve", 2, "Eva"];

    [Fact]
    public void Of_EveryKind_IsSaidInBothLanguagesAndInCommands()
    {
        foreach (var kind in Enum.GetValues<RosterFaultKind>())
        {
            var fault = new RosterFault(3, kind, Values);
            var english = Said("en-GB", fault);
            var german = Said("de-DE", fault);

            Assert.NotEqual(english, german);
            Assert.All([english, german, fault.Reason], text => Assert.DoesNotContain("{", text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Of_ContradictingLines_NamesBoth() => Assert.Equal(
        "agent_name von „A-5“ ist „Eve“ in Zeile 2 und „Eva“ hier",
        Said("de-DE", new RosterFault(3, RosterFaultKind.OtherName, Values)));

    private static string Said(string culture, RosterFault fault)
    {
        using var reader = Reading.As(culture);
        return ImportFaults.Of(fault);
    }
}
