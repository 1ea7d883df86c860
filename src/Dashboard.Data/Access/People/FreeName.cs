using System.Globalization;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Access.People;

/// <summary>Names for what goes to somebody who may have something of the same name already.</summary>
internal static class FreeName
{
    // Views and schedules have room for the same.
    private const int Longest = SavedView.LongestName;

    /// <summary>The name, or one with a number behind it where it is taken.</summary>
    public static string Of(string name, IReadOnlySet<string> taken)
    {
        var free = name;
        for (var number = 2; taken.Contains(free); number++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            free = name[..Math.Min(name.Length, Longest - mark.Length)] + mark;
        }

        return free;
    }
}
