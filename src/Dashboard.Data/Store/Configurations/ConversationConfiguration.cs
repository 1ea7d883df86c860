using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class ConversationConfiguration : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.HasKey(conversation => new { conversation.AccountId, conversation.ExternalId });
        builder.Property(conversation => conversation.ExternalId).HasMaxLength(256);
        builder.Property(conversation => conversation.CustomerUserId).HasMaxLength(32);
    }
}
