namespace Dashboard.Data.Prompting.PastResults.Reading;

/// <summary>What columns are called: in commands, and by those who make files.</summary>
public static class ResultColumns
{
    private static readonly (ResultColumn Column, string Word, string[] Headers)[] Known =
    [
        (ResultColumn.Score, "score", ["rating", "csat", "nps", "bewertung", "punkte", "note", "score_value", "csat_score", "nps_score"]),
        (ResultColumn.Kind, "kind", ["survey", "survey_kind", "survey_type", "type", "umfrage", "art"]),
        (ResultColumn.ScoredAt, "scored_at",
            ["date", "datum", "answered_at", "responded_at", "response_date", "rated_at", "bewertet_am", "beantwortet_am", "zeit", "time"]),
        (ResultColumn.SentAt, "sent_at", ["sent", "prompt_sent_at", "survey_sent_at", "gesendet", "gesendet_am", "verschickt_am"]),
        (ResultColumn.Comment, "comment", ["comments", "feedback", "text", "kommentar", "bemerkung", "verbatim"]),
        (ResultColumn.AgentId, "agent_id", ["agent", "agent_number", "mitarbeiter", "mitarbeiter_id", "bearbeiter"]),
        (ResultColumn.AgentName, "agent_name", ["mitarbeiter_name", "name_des_mitarbeiters", "bearbeiter_name"]),
        (ResultColumn.TeamId, "team_id", ["team", "group", "gruppe", "abteilung", "group_id"]),
        (ResultColumn.TeamName, "team_name", ["group_name", "gruppenname", "teamname"]),
        (ResultColumn.CustomerId, "customer_id", ["customer", "customer_user_id", "customers_x_id", "kunde", "kunden_id"]),
        (ResultColumn.Question, "question", ["question_variant", "variant", "frage"]),
        (ResultColumn.Tags, "tags", ["tag", "labels", "schlagworte", "themen"]),
        (ResultColumn.Id, "id", ["response_id", "feedback_id", "external_id", "case_id", "ticket_id", "ticket", "fall", "fallnummer"]),
    ];

    /// <summary>All columns, with the word that commands and errors name each by.</summary>
    public static IReadOnlyList<ResultColumn> All { get; } = [.. Known.Select(known => known.Column)];

    /// <summary>The word for a column.</summary>
    public static string WordOf(ResultColumn column) => Known[(int)column].Word;

    /// <summary>The column that a word names; null for none.</summary>
    public static ResultColumn? Find(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        foreach (var known in Known)
        {
            if (string.Equals(known.Word, Words(word), StringComparison.Ordinal))
                return known.Column;
        }

        return null;
    }

    /// <summary>Which column of a file is probably what, by its header in English or German; each is taken once.</summary>
    /// <param name="headers">The names of the file's columns.</param>
    /// <returns>The places of those that are recognised.</returns>
    public static IReadOnlyDictionary<ResultColumn, int> Guess(IReadOnlyList<string> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var words = headers.Select(Words).ToList();
        var guess = new Dictionary<ResultColumn, int>();

        // A column that has the very name comes before one that could be meant.
        foreach (var exact in new[] { true, false })
        {
            foreach (var known in Known.Where(known => !guess.ContainsKey(known.Column)))
            {
                var names = exact ? [known.Word] : known.Headers;
                var place = words.FindIndex(word => names.Contains(word, StringComparer.Ordinal));
                if (place >= 0 && !guess.ContainsValue(place))
                    guess.Add(known.Column, place);
            }
        }

        return guess;
    }

    /// <summary>"Scored at (Europe/Berlin)" is scored_at.</summary>
    private static string Words(string name)
    {
        var bracket = name.IndexOf('(', StringComparison.Ordinal);
        return string.Join(
            '_',
            (bracket > 0 ? name[..bracket] : name).Replace("'", "", StringComparison.Ordinal).ToLowerInvariant()
                .Split([' ', '_', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
