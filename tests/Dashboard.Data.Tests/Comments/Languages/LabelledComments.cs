namespace Dashboard.Data.Tests.Comments.Languages;

/// <summary>
/// Short comments as customers write them to a support desk, by the code of their language: here those in Latin letters.
/// </summary>
internal static class LabelledComments
{
    private static IReadOnlyDictionary<string, string> Lines { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["en"] = """
            Very slow answer, and the parcel is still not here
            Great service, thank you!
            Nobody could help me with my refund
            The agent was friendly and solved it in minutes
            Still waiting for a reply
            My order never arrived.
            I had to explain everything three times
            Quick and helpful
            They closed my ticket without fixing anything
            Good experience overall
            """,
        ["de"] = """
            Schnelle Antwort, danke
            Der Versand dauert viel zu lange
            Leider wurde mein Problem nicht gelöst
            Sehr freundlich und kompetent
            Ich warte immer noch auf meine Rückerstattung
            Das Paket kam beschädigt an
            Niemand hat sich bei mir gemeldet
            Alles bestens, gerne wieder
            Die Hotline war nie erreichbar
            Hat super geklappt
            """,
        ["es"] = """
            La entrega llegó tarde y nadie contesta
            Excelente atención, mil gracias
            Todavía no me han devuelto el dinero
            Muy amables y rápidos
            El paquete llegó roto
            No resolvieron mi problema
            Tuve que llamar tres veces
            Todo perfecto, muchas gracias
            Pésimo servicio al cliente
            Me ayudaron enseguida
            """,
        ["fr"] = """
            Merci pour votre aide rapide
            Toujours aucune solution
            Le colis est arrivé cassé
            Personne ne répond au téléphone
            Service très agréable et efficace
            J'attends encore mon remboursement
            Problème réglé tout de suite
            Je suis très déçu de la livraison
            Conseillère à l'écoute
            Trop long, beaucoup trop long
            """,
        ["it"] = """
            Tutto perfetto, grazie mille
            Il pacco non è mai arrivato
            Servizio pessimo, nessuno risponde
            Operatore gentile e preparato
            Sto ancora aspettando il rimborso
            Ho dovuto spiegare tutto due volte
            Molto veloce e disponibile
            La consegna è stata lenta
            Problema risolto in pochi minuti
            Non sono soddisfatto della risposta
            """,
        ["pt"] = """
            Muito obrigado, excelente atendimento
            A encomenda ainda não chegou
            Ninguém resolveu o meu problema
            Atendimento rápido e simpático
            Estou à espera do reembolso há semanas
            O produto veio com defeito
            Gostei muito da ajuda
            Péssima experiência, não recomendo
            Demoraram demais para responder
            Resolvido na hora
            """,
        ["nl"] = """
            Zeer tevreden met de service
            Het pakket is nog steeds niet bezorgd
            Niemand reageert op mijn berichten
            Snel en vriendelijk geholpen
            Ik wacht al weken op mijn geld
            De medewerker wist het ook niet
            Prima opgelost, bedankt
            Veel te lang moeten wachten
            Slechte klantenservice
            Alles was snel geregeld
            """,
        ["pl"] = """
            Dziękuję za szybką pomoc
            Paczka wciąż nie dotarła
            Nikt nie odpowiada na moje wiadomości
            Bardzo miła obsługa
            Czekam na zwrot pieniędzy od miesiąca
            Problem nie został rozwiązany
            Wszystko w porządku, polecam
            Konsultant był nieuprzejmy
            Dostawa trwała zbyt długo
            Szybko i sprawnie
            """,
        ["tr"] = """
            Çok yavaş bir destek
            Kargom hâlâ gelmedi
            Çok teşekkürler, sorun hemen çözüldü
            Kimse cevap vermiyor
            Param iade edilmedi
            Gayet ilgili ve güler yüzlü
            Aynı şeyi üç kez anlatmak zorunda kaldım
            Hizmetten memnun kaldım
            Ürün kırık geldi
            Berbat bir müşteri hizmeti
            """,
        ["id"] = """
            Pengiriman lambat sekali
            Terima kasih atas bantuannya
            Paket saya belum sampai
            Tidak ada yang membalas pesan saya
            Pelayanan sangat baik dan ramah
            Uang saya belum dikembalikan
            Masalah saya cepat selesai
            Barang yang datang rusak
            """,
        ["sv"] = """
            Tack för snabb hjälp
            Paketet har fortfarande inte kommit
            Ingen svarar på mina meddelanden
            Mycket trevligt bemötande
            Jag väntar fortfarande på pengarna
            """,
        ["da"] = """
            Tusind tak for hurtig hjælp
            Pakken er stadig ikke kommet
            Der er ingen, der svarer på mine beskeder
            Meget venlig betjening
            """,
        ["cs"] = """
            Děkuji za rychlou pomoc
            Balík stále nedorazil
            Nikdo mi neodpovídá na zprávy
            Velmi příjemná obsluha
            """,
        ["ro"] = """
            Mulțumesc pentru ajutorul rapid
            Coletul nu a ajuns nici acum
            Nimeni nu răspunde la mesaje
            Foarte amabili și rapizi
            """,
        ["fi"] = """
            Kiitos nopeasta avusta
            Paketti ei ole vieläkään saapunut
            Kukaan ei vastaa viesteihini
            """,
        ["hu"] = """
            Köszönöm a gyors segítséget
            A csomag még mindig nem érkezett meg
            Senki sem válaszol az üzeneteimre
            """,
        ["vi"] = """
            Cảm ơn đã hỗ trợ nhanh chóng
            Hàng vẫn chưa đến nơi
            Không ai trả lời tin nhắn của tôi
            """,
    };

    public static IEnumerable<(string Code, string Comment)> All => Lines.Concat(OtherScripts.Lines).SelectMany(pair =>
        pair.Value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(comment => (pair.Key, comment)));
}
