using System.Net;
using System.Text.RegularExpressions;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Settings.Reach;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Schedules.Destinations;

/// <summary>What a place must be that reports go to.</summary>
internal static partial class DestinationRules
{
    public const int LongestAddress = 2000;

    // As much of an address as tells two of them apart is shown only where that is a small part of it.
    private const int LeastToShowEndOf = 24;
    private const int ShownEnd = 4;

    /// <summary>Everything that is wrong with a place.</summary>
    /// <param name="viewer">Who wants it.</param>
    /// <param name="draft">The place.</param>
    /// <param name="known">Where the schedule goes now.</param>
    /// <param name="options">What the installation lets be.</param>
    public static IEnumerable<ScheduleProblem> Check(
        Viewer viewer, DestinationDraft draft, ScheduleDestination known, DestinationOptions options) => draft.Kind switch
    {
        DestinationKind.Mail => [],

        // Whoever reads at that place sees it, and may be anybody.
        _ when !viewer.SeesAllTeams || !Enum.IsDefined(draft.Kind) => [ScheduleProblem.DestinationUnfit],
        DestinationKind.Folder => CheckFolder(draft, options),
        _ when draft.Address.IsEmpty => known.Kind == draft.Kind && known.ProtectedAddress is not null
            ? []
            : [ScheduleProblem.AddressMissing],
        _ => CheckAddress(draft.Address, options),
    };

    /// <summary>The address itself; null where it is none that anything is posted to.</summary>
    public static Uri? Read(Secret address) =>
        address.Reveal().Trim() is { Length: > 0 and <= LongestAddress } text
        && Uri.TryCreate(text, UriKind.Absolute, out var read)
        && string.Equals(read.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
        && read is { UserInfo.Length: 0, Fragment.Length: 0, Host.Length: > 0 }
            ? read
            : null;

    /// <summary>What may be shown of an address, on one line: where it leads, and not what opens it.</summary>
    public static string Shown(Uri address)
    {
        var path = address.PathAndQuery;
        var end = path.Length >= LeastToShowEndOf ? path[^ShownEnd..] : "";
        var place = OutsideText.Line(address.Authority, ScheduleDestination.LongestShown - ShownEnd - 2);
        return path.Length > 1 ? $"{place}/…{end}" : place;
    }

    /// <summary>Whether it is a name that leads to a folder within ours and nowhere else.</summary>
    public static bool IsFolder(string name) => FolderName().IsMatch(name);

    private static IEnumerable<ScheduleProblem> CheckFolder(DestinationDraft draft, DestinationOptions options)
    {
        if (!options.HasFolder)
            yield return ScheduleProblem.FolderOff;
        if (!IsFolder(draft.Folder))
            yield return ScheduleProblem.FolderUnfit;
    }

    private static IEnumerable<ScheduleProblem> CheckAddress(Secret address, DestinationOptions options)
    {
        if (Read(address) is not { } read)
            yield return ScheduleProblem.AddressUnfit;
        else if (IPAddress.TryParse(read.IdnHost.Trim('[', ']'), out var number) && !PublicAddresses.Has(number, options.Networks))
            yield return ScheduleProblem.AddressNotPublic;
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]{0,59}\\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FolderName();
}
