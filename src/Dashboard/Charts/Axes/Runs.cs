namespace Dashboard.Charts.Axes;

/// <summary>Neighbours that belong together: a gap in the data is a gap in the drawing.</summary>
internal static class Runs
{
    /// <summary>The indices of neighbouring items that all fit, in order.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of<T>(IReadOnlyList<T> items, Func<T, bool> fits)
    {
        var runs = new List<List<int>>();
        var isOpen = false;
        for (var index = 0; index < items.Count; index++)
        {
            var belongs = fits(items[index]);
            if (belongs && !isOpen)
                runs.Add([]);
            if (belongs)
                runs[^1].Add(index);
            isOpen = belongs;
        }

        return runs;
    }
}
