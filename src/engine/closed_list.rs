//! 決まった選択肢の一覧を、契約の名前とともに一度だけ書くための道具。

/// 契約の選択肢 (closed list) を型にする。
///
/// Each variant is written once with the contract's own name; parsing, printing and the JSON Schema follow from it.
macro_rules! closed_list {
    ($(#[$outer:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$inner])* #[serde(rename = $id)] $variant,)+
        }

        impl $name {
            /// すべての選択肢。契約に書かれた順。
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// 契約での名前。
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $($name::$variant => $id,)+ }
            }

            /// 契約での名前から。知らない名前なら `None`。
            #[must_use]
            pub fn from_id(id: &str) -> Option<$name> {
                match id { $($id => Some($name::$variant),)+ _ => None }
            }
        }
    };
}

pub(crate) use closed_list;
