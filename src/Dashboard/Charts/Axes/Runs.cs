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

    /// <summary>
    /// The same, but that a run goes on over items without anything: a weekend on which nobody answers is no gap. Longer silence is.
    /// </summary>
    /// <param name="isEmpty">Whether there is nothing at an item.</param>
    /// <param name="mostPassed">Over how many such items in a row a run goes on.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Over<T>(
        IReadOnlyList<T> items, Func<T, bool> fits, Func<T, bool> isEmpty, int mostPassed)
    {
        var runs = new List<List<int>>();
        var passed = mostPassed + 1;
        for (var index = 0; index < items.Count; index++)
        {
            if (!fits(items[index]))
            {
                passed = isEmpty(items[index]) ? passed + 1 : mostPassed + 1;
                continue;
            }

            if (passed > mostPassed)
                runs.Add([]);
            runs[^1].Add(index);
            passed = 0;
        }

        return runs;
    }
}
