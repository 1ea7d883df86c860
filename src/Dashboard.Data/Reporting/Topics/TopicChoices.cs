using System.Globalization;

namespace Dashboard.Data.Reporting.Topics;

/// <summary>Topics as something to filter by.</summary>
internal static class TopicChoices
{
    /// <summary>An address outlives a name, so it has the number.</summary>
    public static Choice Of(int id, string name) => new(id, id.ToString(CultureInfo.InvariantCulture), name);
}
