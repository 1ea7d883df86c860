using System.Text.RegularExpressions;

namespace Dashboard.Tests.Architecture;

/// <summary>
/// Reads a project's sources for mentions of its own folders: by using, alias, global using, @using, full or relative name, and by
/// component tag.
/// </summary>
internal sealed partial class FloorCheck
{
    private readonly FloorPlan plan;
    private readonly IReadOnlyList<SourceFile> files;
    private readonly ILookup<string, string> unitsOfType;

    private FloorCheck(FloorPlan plan, IReadOnlyList<SourceFile> files)
    {
        this.plan = plan;
        this.files = files;
        unitsOfType = files
            .SelectMany(file => TypeNames.DeclaredIn(file).Select(type => (Type: type, Unit: UnitOf(file))))
            .Where(pair => pair.Unit.Length > 0)
            .Distinct()
            .ToLookup(pair => pair.Type, pair => pair.Unit, StringComparer.Ordinal);
    }

    public static IEnumerable<string> Violations(FloorPlan plan, IReadOnlyList<SourceFile> files) =>
        new FloorCheck(plan, files).All();

    private IEnumerable<string> All() => UnknownFolders().Concat(files.SelectMany(BadMentions));

    private IEnumerable<string> UnknownFolders() =>
        files
            .Where(file =>
                file.Folder.Length > 0 && plan.PlaceOf(file.Folders) is null && !plan.IsDirectlyInRooms(file)
                && !Floors.NotRooms.Contains(file.Folder, StringComparer.Ordinal))
            .Select(file => string.Join('/', file.Folders.Take(plan.IsOnlyRooms(file.Folder) ? 2 : 1)))
            .Distinct(StringComparer.Ordinal)
            .Select(folder => $"{plan.Project}/{folder} is on no floor: give it one in Floors.cs");

    private IEnumerable<string> BadMentions(SourceFile file)
    {
        if (file.Code.Contains($"global using {plan.Namespace}.", StringComparison.Ordinal))
            yield return $"{plan.Project}/{file.Path}: a global using of a floor hides who imports it";

        var own = UnitOf(file);
        if (plan.PlaceOf(file.Folders) is not { } place)
            yield break;
        var floor = plan.Folders[place];
        foreach (var unit in Mentions(file, own).Distinct(StringComparer.Ordinal).Where(unit => !IsBelow(unit, own, floor)))
            yield return $"{plan.Project}/{file.Path}: {own} [{floor}] must not import {unit} [{FloorOf(unit)}]";
    }

    private IEnumerable<string> Mentions(SourceFile file, string own)
    {
        foreach (Match match in DottedName().Matches(file.Code))
        {
            var name = match.Groups["name"].Value;
            if (name.StartsWith(plan.Namespace + ".", StringComparison.Ordinal))
            {
                if (UnitOf(name[(plan.Namespace.Length + 1)..].Split('.'), "") is { } full)
                    yield return full;
            }
            else if (RelativeUnit(name.Split('.')) is { } relative)
            {
                yield return relative;
            }
        }

        if (!file.IsRazor)
            yield break;
        foreach (Match match in Tag().Matches(file.Code))
        {
            // A tag names no folder: it is a violation only when every component of that name is out of reach.
            var owners = unitsOfType[match.Groups["tag"].Value].ToList();
            if (owners.Count > 0 && !owners.Exists(unit => IsBelow(unit, own, FloorOf(own))))
                yield return owners[0];
        }
    }

    // "Store.DayCell" within Dashboard.Data needs no using. It counts when the folder really declares such a type.
    private string? RelativeUnit(string[] segments)
    {
        var last = plan.Namespace[(plan.Namespace.LastIndexOf('.') + 1)..];
        if (plan.Namespace.Contains('.', StringComparison.Ordinal) && string.Equals(segments[0], last, StringComparison.Ordinal))
            segments = segments[1..];
        if (UnitOf(segments, "") is not { } unit)
            return null;
        return segments.Skip(1).Any(segment => unitsOfType[segment].Contains(unit, StringComparer.Ordinal)) ? unit : null;
    }

    private bool IsBelow(string unit, string own, int floor) =>
        string.Equals(unit, own, StringComparison.Ordinal) || FloorOf(unit) < floor;

    private int FloorOf(string unit) => plan.Folders[plan.PlaceOf(unit.Split('/'))!];

    private string UnitOf(SourceFile file) => UnitOf(file.Folders, "(root)") ?? "";

    private string? UnitOf(string[] segments, string noRoom)
    {
        if (plan.PlaceOf(segments) is not { } place || !string.Equals(place, plan.Rooms, StringComparison.Ordinal))
            return plan.PlaceOf(segments);
        return $"{place}/{(segments.Length > 1 ? segments[1] : noRoom)}";
    }

    [GeneratedRegex(@"(?<![\w.])(global::)?(?<name>[A-Z]\w*(\.[A-Z]\w*)+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex DottedName();

    [GeneratedRegex(@"<(?<tag>[A-Z]\w*)[\s/>]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Tag();
}
