using System.Text.RegularExpressions;

namespace Dashboard.Tests.Architecture;

/// <summary>
/// Reads a project's sources for mentions of its own folders: by using, alias, global using, @using, full or relative name, and by
/// component tag.
/// </summary>
internal sealed partial class FloorCheck
{
    private readonly FloorPlan _plan;
    private readonly IReadOnlyList<SourceFile> _files;
    private readonly ILookup<string, string> _unitsOfType;

    private FloorCheck(FloorPlan plan, IReadOnlyList<SourceFile> files)
    {
        _plan = plan;
        _files = files;
        _unitsOfType = files
            .SelectMany(file => TypeNames.DeclaredIn(file).Select(type => (Type: type, Unit: UnitOf(file))))
            .Where(pair => pair.Unit.Length > 0)
            .Distinct()
            .ToLookup(pair => pair.Type, pair => pair.Unit, StringComparer.Ordinal);
    }

    public static IEnumerable<string> Violations(FloorPlan plan, IReadOnlyList<SourceFile> files) =>
        new FloorCheck(plan, files).All();

    private IEnumerable<string> All() => UnknownFolders().Concat(_files.SelectMany(BadMentions));

    private IEnumerable<string> UnknownFolders() =>
        _files
            .Where(file =>
                file.Folder.Length > 0 && _plan.PlaceOf(file.Folders) is null && !_plan.IsDirectlyInRooms(file)
                && !Floors.NotRooms.Contains(file.Folder, StringComparer.Ordinal))
            .Select(file => string.Join('/', file.Folders.Take(_plan.IsOnlyRooms(file.Folder) ? 2 : 1)))
            .Distinct(StringComparer.Ordinal)
            .Select(folder => $"{_plan.Project}/{folder} is on no floor: give it one in Floors.cs");

    private IEnumerable<string> BadMentions(SourceFile file)
    {
        if (file.Code.Contains($"global using {_plan.Namespace}.", StringComparison.Ordinal))
            yield return $"{_plan.Project}/{file.Path}: a global using of a floor hides who imports it";

        var own = UnitOf(file);
        if (_plan.PlaceOf(file.Folders) is not { } place)
            yield break;
        var floor = _plan.Folders[place];
        foreach (var unit in Mentions(file, own).Distinct(StringComparer.Ordinal).Where(unit => !IsBelow(unit, own, floor)))
            yield return $"{_plan.Project}/{file.Path}: {own} [{floor}] must not import {unit} [{FloorOf(unit)}]";
    }

    private IEnumerable<string> Mentions(SourceFile file, string own)
    {
        foreach (Match match in DottedName().Matches(file.Code))
        {
            var name = match.Groups["name"].Value;
            if (name.StartsWith(_plan.Namespace + ".", StringComparison.Ordinal))
            {
                if (UnitOf(name[(_plan.Namespace.Length + 1)..].Split('.'), "") is { } full)
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
            var owners = _unitsOfType[match.Groups["tag"].Value].ToList();
            if (owners.Count > 0 && !owners.Exists(unit => IsBelow(unit, own, FloorOf(own))))
                yield return owners[0];
        }
    }

    // "Store.DayCell" within Dashboard.Data needs no using. It counts when the folder really declares such a type.
    private string? RelativeUnit(string[] segments)
    {
        var last = _plan.Namespace[(_plan.Namespace.LastIndexOf('.') + 1)..];
        if (_plan.Namespace.Contains('.', StringComparison.Ordinal) && string.Equals(segments[0], last, StringComparison.Ordinal))
            segments = segments[1..];
        if (UnitOf(segments, "") is not { } unit)
            return null;
        return segments.Skip(1).Any(segment => _unitsOfType[segment].Contains(unit, StringComparer.Ordinal)) ? unit : null;
    }

    private bool IsBelow(string unit, string own, int floor) =>
        string.Equals(unit, own, StringComparison.Ordinal) || FloorOf(unit) < floor;

    private int FloorOf(string unit) => _plan.Folders[_plan.PlaceOf(unit.Split('/'))!];

    private string UnitOf(SourceFile file) => UnitOf(file.Folders, "(root)") ?? "";

    private string? UnitOf(string[] segments, string noRoom)
    {
        if (_plan.PlaceOf(segments) is not { } place || !string.Equals(place, _plan.Rooms, StringComparison.Ordinal))
            return _plan.PlaceOf(segments);
        return $"{place}/{(segments.Length > 1 ? segments[1] : noRoom)}";
    }

    [GeneratedRegex(@"(?<![\w.])(global::)?(?<name>[A-Z]\w*(\.[A-Z]\w*)+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex DottedName();

    [GeneratedRegex(@"<(?<tag>[A-Z]\w*)[\s/>]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Tag();
}
